package pedigree.samples;

/**
 * Someone that processes run for.
 *
 * @param name      with its domain, {@code LAB\mira}
 * @param sid       the account's SID
 * @param logon     the logon id of the session
 * @param session   the terminal session; 0 for services
 * @param integrity Sysmon's word for the integrity level of what runs
 */
public record User(String name, String sid, long logon, int session, String integrity) {

    public static final User SYSTEM = new User("NT AUTHORITY\\SYSTEM", "S-1-5-18", 0x3e7, 0, "System");
    public static final User LOCAL_SERVICE = new User("NT AUTHORITY\\LOCAL SERVICE", "S-1-5-19", 0x3e5, 0, "System");
    public static final User NETWORK_SERVICE = new User("NT AUTHORITY\\NETWORK SERVICE", "S-1-5-20", 0x3e4, 0, "System");

    /** The same with another integrity level. */
    User with(String otherIntegrity) {
        return new User(name, sid, logon, session, otherIntegrity);
    }

    /** The same in a session of its own, as the system runs the desktop of whoever logs on. */
    public User in(int otherSession) {
        return new User(name, sid, logon, otherSession, integrity);
    }

    /** The name without its domain. */
    public String account() {
        return name.substring(name.indexOf('\\') + 1);
    }

    /** The domain of the name. */
    String domain() {
        return name.substring(0, name.indexOf('\\'));
    }

    /** The SID that stands for the integrity level in a token. */
    String label() {
        return switch (integrity) {
            case "System" -> "S-1-16-16384";
            case "High" -> "S-1-16-12288";
            case "Low" -> "S-1-16-4096";
            case "Medium" -> "S-1-16-8192";
            default -> throw new IllegalArgumentException("no integrity level " + integrity);
        };
    }

    /** How the Security log calls the token: the whole one, the one of a raised administrator, or the limited one. */
    String elevation() {
        return integrity.equals("High") ? "%%1937" : logon < 0x3e8 ? "%%1936" : "%%1938";
    }
}
