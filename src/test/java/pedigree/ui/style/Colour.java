package pedigree.ui.style;

/**
 * A colour of a sheet.
 *
 * @param rgb as {@code 0xrrggbb}
 */
record Colour(int rgb) {

    /** The contrast of two colours, 1 to 21, as WCAG 2.2 defines it. */
    double contrast(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** What is seen where this lies with {@code opacity}, 0 to 1, on another. */
    Colour over(Colour below, double opacity) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            mixed |= (int) Math.round(opacity * channel(shift) + (1 - opacity) * below.channel(shift)) << shift;
        }
        return new Colour(mixed);
    }

    private double luminance() {
        return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
    }

    private double linear(int shift) {
        double value = channel(shift) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private int channel(int shift) {
        return rgb >> shift & 0xff;
    }
}
