package pedigree.ui.timeline;

import pedigree.event.ActivityKind;

/** How an activity is drawn on a bar: a shape a kind. */
enum Mark {
    MODULE('◆', "module load"), NETWORK('●', "network, DNS"), FILE('■', "file, pipe"), REGISTRY('▲', "registry"), OTHER('✚', "other");

    private final char sign;
    private final String meaning;

    Mark(char sign, String meaning) {
        this.sign = sign;
        this.meaning = meaning;
    }

    static Mark of(ActivityKind kind) {
        return switch (kind) {
            case MODULE -> MODULE;
            case NETWORK, DNS -> NETWORK;
            case FILE, PIPE -> FILE;
            case REGISTRY -> REGISTRY;
            default -> OTHER;
        };
    }

    char sign() {
        return sign;
    }

    String meaning() {
        return meaning;
    }
}
