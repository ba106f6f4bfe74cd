package pedigree.evtx;

import java.util.List;

/**
 * A record of a log.
 *
 * @param id           its number in the record's header
 * @param position     byte offset of the record in the file
 * @param written      when it was written by its header: a FILETIME, 100 ns since 1601
 * @param carved       whether it was found where no record should be
 * @param systemNames  what it says about itself: {@code Provider_Name}, {@code EventID}, {@code TimeCreated_SystemTime} …; mostly the same list
 *                     for all records of one template
 * @param systemValues one for each of those names, {@code null} where the record has no such field
 * @param dataNames    its data, in order; an empty name where the record gives none, names may repeat
 * @param dataValues   one for each of those names, {@code null} where the record has no such field
 * @param xml          all of it as XML, an element a line, where that is wanted and not the fields; else empty
 */
public record EvtxRecord(long id, long position, long written, boolean carved, List<String> systemNames, String[] systemValues,
                         List<String> dataNames, String[] dataValues, String xml) {

    /** What of a record is wanted. */
    public enum Form { FIELDS, XML }
}
