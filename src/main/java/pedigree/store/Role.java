package pedigree.store;

import pedigree.event.Fields;

/** What a record says of a process: that it was created or ended, that it acted, was acted upon, or created another. */
public enum Role {
    CREATION, TERMINATION, ACTOR, TARGET, PARENT;

    /** What the data of an event say of the process that has this role in it, under the names a creation record would use. */
    public Fields describe(Fields fields) {
        return switch (this) {
            case CREATION -> fields;
            case PARENT -> prefixed(fields, "Parent");
            case TARGET -> prefixed(fields, "Target");
            case ACTOR, TERMINATION -> own(fields);
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
