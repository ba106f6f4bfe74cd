package pedigree.ingest;

import pedigree.archive.Candidate;
import pedigree.archive.Visitor;

/**
 * A visitor for one name, and for nothing that it does not lie in.
 *
 * @param name    what is wanted
 * @param visitor who wants it
 */
record Only(String name, Visitor visitor) implements Visitor {

    @Override
    public void found(Candidate candidate) {
        boolean hidden = candidate instanceof Candidate.NoLog none && none.failure() && name.startsWith(candidate.name() + '!');
        if (hidden || candidate.name().equals(name)) {
            visitor.found(candidate);
        }
    }

    @Override
    public boolean wants(String member) {
        return (member.equals(name) || name.startsWith(member + "!")) && visitor.wants(member);
    }

    @Override
    public void unpacking(String member, long size) {
        visitor.unpacking(member, size);
    }

    @Override
    public void unpacked(long bytes) {
        visitor.unpacked(bytes);
    }
}
