package pedigree.event;

/**
 * What a record says of a process: that it was created or ended, that it acted, was acted upon or seen running; or that it is another's
 * parent, its parent's parent, the one that really started it, or the one that asked for it.
 */
public enum Role {
    CREATION, TERMINATION, ACTOR, TARGET, RUNNING, PARENT, GRANDPARENT, REAL_PARENT, BROKER;

    /** What the data of an event say of the process that has this role in it, under the names a creation record would use. */
    public Fields describe(Fields fields) {
        return switch (this) {
            case CREATION, RUNNING -> fields;
            case ACTOR, TERMINATION -> own(fields);
            default -> prefixed(fields, prefix());
        };
    }

    /** What the names of the fields that describe such a process begin with: {@code ParentImage}; empty for those of the record's own process. */
    public String prefix() {
        return switch (this) {
            case CREATION, TERMINATION, ACTOR, RUNNING -> "";
            case TARGET -> "Target";
            case PARENT -> "Parent";
            case GRANDPARENT -> "Grandparent";
            case REAL_PARENT -> "RealParent";
            case BROKER -> "Broker";
        };
    }

    private static Fields prefixed(Fields fields, String prefix) {
        Fields.Builder described = Fields.builder();
        fields.forEach((name, value) -> {
            if (name.startsWith(prefix) && name.length() > prefix.length() && !isUnknown(value)) {
                described.add(name.substring(prefix.length()), value);
            }
        });
        return described.build();
    }

    private static Fields own(Fields fields) {
        Fields.Builder described = Fields.builder();
        for (String name : new String[] {"ProcessGuid", "ProcessId", "Image", "User"}) {
            fields.get(name).filter(value -> !isUnknown(value)).ifPresent(value -> described.add(name, value));
        }
        return described.build();
    }

    private static boolean isUnknown(String value) {
        return value.isEmpty() || value.equals("-") || value.equals("?");
    }
}
