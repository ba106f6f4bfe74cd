package pedigree.source.forms;

import java.util.Set;

/**
 * The path of a file: its folder and its name, or the folder alone where that ends with the name, as sensors disagree on what a folder is.
 *
 * @param folder the folder, or the whole path
 * @param name   the name of the file
 */
record FilePath(Expression folder, Expression name) implements Expression {

    /**
     * The path that {@code arguments} spell: {@code FolderPath, FileName}.
     *
     * @throws IllegalArgumentException if they are not two
     */
    static FilePath of(String arguments) {
        String[] parts = arguments.split(", ");
        if (parts.length != 2) {
            throw new IllegalArgumentException("expected 'folder, name', found '" + arguments + "'");
        }
        return new FilePath(Expression.of(parts[0]), Expression.of(parts[1]));
    }

    @Override
    public String of(Leaf leaves) {
        String in = folder.of(leaves);
        String file = name.of(leaves);
        if (in == null || file == null) {
            return in == null ? file : in;
        }
        char separator = in.indexOf('/') >= 0 && in.indexOf('\\') < 0 ? '/' : '\\';
        int end = in.length() > 0 && in.charAt(in.length() - 1) == separator ? in.length() - 1 : in.length();
        boolean whole = end > file.length() && in.charAt(end - file.length() - 1) == separator && in.regionMatches(true, end - file.length(), file, 0, file.length());
        return whole ? in.substring(0, end) : in.substring(0, end) + separator + file;
    }

    @Override
    public boolean isPossible(Set<String> leaves) {
        return folder.isPossible(leaves) || name.isPossible(leaves);
    }
}
