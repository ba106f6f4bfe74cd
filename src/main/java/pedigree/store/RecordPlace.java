package pedigree.store;

import java.util.OptionalLong;

/**
 * Where a record stands.
 *
 * @param type     provider and event id: {@code Microsoft-Windows-Sysmon/1}
 * @param file     the source's name as given
 * @param recordId the source's own number of the record; absent where it has none
 * @param position byte offset, line or ordinal in the file, as its format has it
 * @param carved   whether it was found where no record should be
 */
public record RecordPlace(String type, String file, OptionalLong recordId, long position, boolean carved) { }
