package pedigree.ui.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import pedigree.event.ActivityKind;
import pedigree.event.ProcessClaim;
import pedigree.export.Hashes;

/**
 * What values are counted by.
 *
 * @param title as it is chosen and shown
 * @param asked the name by which a query asks for it
 * @param field of the evidence, under Sigma's name
 * @param part  which part of its value counts
 */
record StackField(String title, String asked, String field, Part part) {

    /** A part of a value, by which a query can ask for it. */
    enum Part {
        WHOLE, FILE_NAME, HASH, HOST, PARENT;

        private static final List<String> BEST = List.of("sha256", "sha1", "md5", "imphash");

        /** The part of {@code value} that counts; empty for nothing known. */
        String of(String value) {
            return switch (this) {
                case FILE_NAME -> {
                    String name = ProcessClaim.imageName(value);
                    yield name.isEmpty() ? value : name;
                }
                case HASH -> hash(value);
                default -> value;
            };
        }

        private static String hash(String value) {
            Map<String, String> hashes = Hashes.of(value);
            return BEST.stream().flatMap(name -> Stream.ofNullable(hashes.get(name))).findFirst().orElse(value);
        }
    }

    private static final StackField PROGRAM = new StackField("Program", "image", "Image", Part.FILE_NAME);
    private static final StackField HOST = new StackField("Host", "host", "", Part.HOST);
    private static final List<StackField> OF_PROCESSES = List.of(
            PROGRAM,
            new StackField("Image", "image", "Image", Part.WHOLE),
            new StackField("Parent image", "ParentImage", "ParentImage", Part.PARENT),
            new StackField("Command line", "cmd", "CommandLine", Part.WHOLE),
            new StackField("User", "user", "User", Part.WHOLE),
            HOST,
            new StackField("Integrity", "integrity", "IntegrityLevel", Part.WHOLE),
            new StackField("Hash", "hash", "Hashes", Part.HASH),
            named("Product"), named("Company"), named("Description"), named("OriginalFileName"), named("FileVersion"), named("CurrentDirectory"));

    private static StackField named(String name) {
        return new StackField(name, name, name, Part.WHOLE);
    }

    /** What is offered first for processes, or for events of a kind; the first of it is what is counted by until another is chosen. */
    static List<StackField> offered(Optional<ActivityKind> kind) {
        return kind.map(StackField::ofEvents).orElse(OF_PROCESSES);
    }

    private static List<StackField> ofEvents(ActivityKind kind) {
        List<StackField> fields = new ArrayList<>();
        for (String name : names(kind)) {
            fields.add(named(name));
        }
        fields.add(PROGRAM);
        fields.add(HOST);
        return fields;
    }

    private static List<String> names(ActivityKind kind) {
        return switch (kind) {
            case NETWORK -> List.of("DestinationIp", "DestinationPort", "DestinationHostname", "Protocol", "SourceIp");
            case FILE -> List.of("TargetFilename");
            case REGISTRY -> List.of("TargetObject", "Details", "EventType");
            case DNS -> List.of("QueryName", "QueryResults", "QueryStatus");
            case MODULE -> List.of("ImageLoaded", "Signature", "Signed", "SignatureStatus", "OriginalFileName");
            case PIPE -> List.of("PipeName");
            case WMI -> List.of("Operation", "Query", "Consumer");
            case SCRIPT -> List.of("ScriptBlockText", "Payload");
            case SERVICE -> List.of("ServiceName", "ImagePath", "TaskName");
            case ACCESS -> List.of("TargetImage", "GrantedAccess", "CallTrace");
            case INJECTION -> List.of("TargetImage", "StartModule", "StartFunction");
            case LOGON -> List.of("TargetUserName", "LogonType", "IpAddress");
            case OTHER -> List.of("EventType");
        };
    }

    /**
     * The field that {@code text} names, by its title or as evidence spells it, in any letter case.
     *
     * @param known the names of all fields of the case
     * @return empty where there is none
     */
    static Optional<StackField> of(String text, Optional<ActivityKind> kind, Iterable<String> known) {
        for (StackField field : offered(kind)) {
            if (text.equalsIgnoreCase(field.title) || text.equalsIgnoreCase(field.asked) && field.part != Part.FILE_NAME || text.equalsIgnoreCase(field.field)
                    && field.part != Part.FILE_NAME) {
                return Optional.of(field);
            }
        }
        for (String name : known) {
            if (name.equalsIgnoreCase(text)) {
                return Optional.of(new StackField(name, name, name, name.equalsIgnoreCase("Hashes") ? Part.HASH : Part.WHOLE));
            }
        }
        return Optional.empty();
    }
}
