/**
 * Windows events in other clothes: how text formats are cut into records, and which of a record's fields are what Windows calls
 * {@code EventID}, {@code Computer} or {@code ParentImage}.
 *
 * <p>Why its own package: like {@code evtx} it knows bytes and nothing of processes; {@code source} makes readings of what it finds.
 *
 * <p>Why cutters and leaves: one thread cuts the stream at the ends of records, which needs no understanding, and any number of threads
 * flatten each record to named leaves. What the leaves mean is looked up by their names in the {@code *.form} files beside this package: a
 * new form is one more file. The look-up is made once for each list of names, not once for each record.
 *
 * <p>Why by content: names of files lie, and one file may hold the records of many tools. Each record is recognised by itself.
 *
 * <p>Why guesses, and why last: a table that nobody planned for is worth more opened than refused, but only if it says who started when or by
 * whom, and only where no form and no mapping of the analyst's own knows better. What was guessed is said.
 *
 * <p>Why workbooks are read by hand: libraries hold all shared texts, or the whole zip, in memory. Here a part is cut into rows and texts as any stream is
 * cut into records, shared texts are kept packed, and the file is read twice, since they stand behind the sheet. Numbers keep the digits that the file has:
 * what Excel has rounded to 15 is rounded.
 */
package pedigree.source.forms;
