package pedigree.edge;

import java.util.ArrayList;
import java.util.List;

/** What a task runs, as its XML says. The XML is the evidence's and may be cut or made up: it is searched, not parsed. */
final class TaskContent {

    private static final int MOST = 32; // actions, as many as a task may have

    private TaskContent() {
    }

    /** The command lines of a task's actions, in order; those that run no program are left out. */
    static List<String> actions(String xml) {
        List<String> lines = new ArrayList<>();
        int from = xml.indexOf("<Exec");
        while (from >= 0 && lines.size() < MOST) {
            int end = xml.indexOf("</Exec>", from);
            String exec = xml.substring(from, end < 0 ? xml.length() : end);
            String command = element(exec, "Command");
            if (!command.isEmpty()) {
                String quoted = command.indexOf(' ') >= 0 && !command.startsWith("\"") ? '"' + command + '"' : command;
                lines.add((quoted + ' ' + element(exec, "Arguments")).strip());
            }
            from = end < 0 ? -1 : xml.indexOf("<Exec", end);
        }
        return lines;
    }

    private static String element(String xml, String name) {
        int start = xml.indexOf('<' + name + '>');
        int end = start < 0 ? -1 : xml.indexOf("</" + name + '>', start);
        if (end < 0) {
            return "";
        }
        return xml.substring(start + name.length() + 2, end).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&apos;", "'").replace("&amp;", "&").strip();
    }
}
