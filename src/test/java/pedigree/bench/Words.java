package pedigree.bench;

import java.util.HexFormat;
import java.util.Random;

/** Made-up texts: words, numbers and names that look like those of a computer at work. */
final class Words {

    private static final String[] WORDS = """
            account annual archive audit backup balance branch budget build cache catalog client cluster config contract customer daily data
            delivery deploy design draft engine export feature finance gateway harbor import index inventory invoice journal kernel ledger
            library market master meeting metric mirror module monthly network notice offer order parser partner payroll plan portal
            product project protocol proxy quarter query queue region release report request review roadmap sales sample schema scope
            server service session sheet signal source staging status storage summary supply survey system table target tariff template
            ticket token tracker training transfer travel update upload vendor version warehouse weekly widget window worker"""
            .split("\\s+");

    private Words() {
    }

    /** One of two hundred words. */
    static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }

    /** Eight hex digits. */
    static String hex(Random random) {
        return HexFormat.of().toHexDigits(random.nextInt());
    }

    /** A GUID, without braces. */
    static String guid(Random random) {
        String tail = HexFormat.of().toHexDigits(random.nextLong());
        return hex(random) + '-' + tail.substring(0, 4) + "-4" + tail.substring(4, 7) + "-a" + tail.substring(7, 10) + '-' + hex(random)
                + tail.substring(10, 14);
    }

    /** {@code text} with its places filled: <code>{n}</code>, <code>{x}</code>, <code>{g}</code>, <code>{w}</code>, <code>{u}</code>. */
    static String fill(String text, String user, Random random) {
        StringBuilder filled = new StringBuilder(text.length() + 64);
        for (int i = 0; i < text.length(); i++) {
            boolean place = text.charAt(i) == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}';
            if (place) {
                filled.append(value(text.charAt(i + 1), user, random));
                i += 2;
            } else {
                filled.append(text.charAt(i));
            }
        }
        return filled.toString();
    }

    private static String value(char kind, String user, Random random) {
        return switch (kind) {
            case 'n' -> String.valueOf(1 + random.nextInt(9_999));
            case 'x' -> hex(random);
            case 'g' -> guid(random);
            case 'w' -> word(random);
            case 'u' -> user;
            default -> throw new IllegalArgumentException("no place {" + kind + "}");
        };
    }

    /** Lines of script, of at least {@code length} characters. */
    static String script(int length, Random random) {
        StringBuilder script = new StringBuilder(length + 128);
        while (script.length() < length) {
            script.append(fill("${w}{n} = Get-ChildItem -Path 'C:\\work\\{w}\\{w}' -Filter '*.{w}' | Where-Object { $_.Length -gt {n} }\r\n",
                    "", random));
            script.append(fill("foreach ($item in ${w}) { Write-Log \"{w} {w}: $item ({x})\" -Level {n} }\r\n", "", random));
        }
        return script.toString();
    }
}
