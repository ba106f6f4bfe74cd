package pedigree.edge;

import java.util.Locale;

/**
 * By which way a process was opened, as Sysmon's {@code CallTrace} tells: {@code C:\\Windows\\SYSTEM32\\ntdll.dll+9d4c4|…}, the innermost call first.
 *
 * <p>Source: real traces. What CreateProcess hands out comes through two calls of kernelbase; what OpenProcess does, through one, below which stands its
 * caller. A 32-bit process hides both behind wow64.
 */
final class CallTrace {

    private static final String[] LIBRARIES = {"\\appinfo.dll+", "\\seclogon.dll+", "\\rpcss.dll+"};
    private static final String[] SERVICES = {"Appinfo", "seclogon", "DcomLaunch"};

    private CallTrace() {
    }

    /** Whether it is that of OpenProcess: such a handle is not its creator's. False where nothing is told. */
    static boolean isOpening(String trace) {
        int second = trace.indexOf('|') + 1;
        int third = second == 0 ? 0 : trace.indexOf('|', second) + 1;
        if (third == 0) {
            return false;
        }
        String caller = library(trace, third);
        return library(trace, second).equals("kernelbase.dll") && !caller.equals("kernelbase.dll") && !caller.equals("kernel32.dll")
                && !caller.equals("advapi32.dll");
    }

    private static String library(String trace, int from) {
        int bar = trace.indexOf('|', from);
        String call = trace.substring(from, bar < 0 ? trace.length() : bar);
        int plus = call.lastIndexOf('+');
        String path = plus < 0 ? call : call.substring(0, plus);
        return path.substring(path.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
    }

    /** The service whose library called, of those that start processes for others; empty where it is none of them. */
    static String broker(String trace) {
        String folded = trace.toLowerCase(Locale.ROOT);
        for (int i = 0; i < LIBRARIES.length; i++) {
            if (folded.contains(LIBRARIES[i])) {
                return SERVICES[i];
            }
        }
        return "";
    }
}
