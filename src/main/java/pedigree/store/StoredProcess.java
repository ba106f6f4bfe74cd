package pedigree.store;

import java.util.Optional;
import java.util.OptionalLong;

import pedigree.event.Fields;
import pedigree.event.ProcessClaim;
import pedigree.event.Timestamp;

/**
 * A process of the case, as the linker found it.
 *
 * @param number   its number in the {@code ProcessTree}, from 0
 * @param key      its identity in the case: its unique id, else {@code host/pid@start}, of an inferred one {@code host/pid~} and its first child's key
 * @param host     the computer it ran on, as the source first spelled it
 * @param pid      its process id; absent where no record gives one
 * @param image    path or name; empty where no record gives one
 * @param start    when it started; of an inferred one only where its id says so
 * @param end      when it ended; absent where that was not logged
 * @param inferred whether only other records name it: its own start was never logged
 * @param carved   whether its creation record was found where no record should be
 * @param event    the {@link StoredEvent#id} of its creation record; of an inferred one, of the first record that names it
 * @param fields   what is known of it under Sigma's names: the data of its creation record, a user's SID by its name where that is in the case; of an inferred one, what others say of it
 */
public record StoredProcess(int number, String key, String host, OptionalLong pid, String image, Optional<Timestamp> start, Optional<Timestamp> end,
                            boolean inferred, boolean carved, long event, Fields fields) {

    /** The file name of its image: {@code cmd.exe}; empty where the image is unknown. */
    public String imageName() {
        return ProcessClaim.imageName(image);
    }

    /** One of its fields under Sigma's name ({@code CommandLine}, {@code User}, {@code IntegrityLevel}), or the empty text. */
    public String field(String name) {
        return fields.text(name);
    }
}
