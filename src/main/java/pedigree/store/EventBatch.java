package pedigree.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import pedigree.event.Event;
import pedigree.event.Fields;
import pedigree.event.ProcessClaim;

/**
 * Events on their way into a case, encoded as far as that goes without the case: that is done by the thread that fills the batch, so that the
 * one that writes has little left to do. Not thread-safe.
 */
public final class EventBatch {

    private final BatchTexts texts = new BatchTexts();
    private final List<Row> rows = new ArrayList<>();

    /**
     * One event; its texts are their numbers in the batch, {@link BatchTexts#NONE} where there is none.
     *
     * @param images those of the process, its parent, its target and its other relatives
     * @param ids    their unique ids, likewise
     * @param values those of system and data
     */
    record Row(Event event, int type, int host, int machine, int boot, int[] images, UniqueId[] ids, int[] values) { }

    /** Adds an event behind those already there. */
    public void add(Event event) {
        int systems = event.system().names().size();
        int[] values = new int[systems + event.fields().names().size()];
        put(event.system(), values, 0);
        put(event.fields(), values, systems);
        List<Optional<ProcessClaim>> claims = claims(event);
        int[] images = new int[claims.size()];
        UniqueId[] ids = new UniqueId[claims.size()];
        for (int i = 0; i < images.length; i++) {
            Optional<ProcessClaim> claim = claims.get(i);
            images[i] = claim.isEmpty() ? BatchTexts.NONE : required(claim.get().image());
            ids[i] = claim.isEmpty() ? UniqueId.NONE : UniqueId.of(claim.get().id());
        }
        rows.add(new Row(event, texts.required(event.type()), texts.required(event.host()), required(event.machine()), required(event.boot()), images, ids, values));
    }

    private static List<Optional<ProcessClaim>> claims(Event event) {
        List<Optional<ProcessClaim>> claims = List.of(event.process(), event.parent(), event.target());
        if (event.relatives().isEmpty()) {
            return claims;
        }
        List<Optional<ProcessClaim>> all = new ArrayList<>(claims);
        event.relatives().forEach(relative -> all.add(Optional.of(relative.claim())));
        return all;
    }

    /** How many events there are. */
    public int size() {
        return rows.size();
    }

    private int required(String text) {
        return text.isEmpty() ? BatchTexts.NONE : texts.required(text);
    }

    private void put(Fields fields, int[] values, int from) {
        for (int i = 0; i < fields.names().size(); i++) {
            String value = fields.value(i).orElse(null);
            values[from + i] = value == null ? BatchTexts.NONE : texts.number(value);
        }
    }

    BatchTexts texts() {
        return texts;
    }

    List<Row> rows() {
        return rows;
    }
}
