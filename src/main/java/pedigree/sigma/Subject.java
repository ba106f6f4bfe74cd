package pedigree.sigma;

import java.util.List;

/** What rules are held against: an event, or a process in its lineage. */
public interface Subject {

    /** The values of a field by Sigma's name: one, or of a field such as {@code Ancestor.Image} any number; none where it is absent. */
    List<Value> values(String field);

    /** Every value there is, for keywords. */
    List<Value> all();
}
