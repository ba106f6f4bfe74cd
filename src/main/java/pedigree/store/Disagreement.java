package pedigree.store;

import java.util.List;

/**
 * A field of which the creation records of one process say different things.
 *
 * @param field its name under Sigma
 * @param values what each record says that has it, the one that counts first
 */
public record Disagreement(String field, List<Said> values) {

    public Disagreement {
        values = List.copyOf(values);
    }

    /** The same for people: {@code IntegrityLevel: Medium (Sysmon/1), High (Security-Auditing/4688)}. */
    public String text() {
        StringBuilder text = new StringBuilder(field).append(": ");
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(values.get(i).value()).append(" (").append(values.get(i).event().replace("Microsoft-Windows-", "")).append(')');
        }
        return text.toString();
    }

    /**
     * What one record says.
     *
     * @param event its type: {@code Microsoft-Windows-Security-Auditing/4688}
     */
    public record Said(String event, String value) { }
}
