package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import pedigree.event.FieldNames;
import pedigree.event.Fields;

/** Which accounts the SIDs are that sensors log in the place of names, where a list of them is in the case. Not thread-safe. */
final class AccountTable {

    private static final String USER = "User";
    static final String SID = "S-1-";

    private final Connection connection;
    private PreparedStatement select;

    AccountTable(Connection connection) {
        this.connection = connection;
    }

    /** The same fields, but the user by name where that is a SID with one name; with several, such as an account's that was renamed, it stays. */
    Fields named(Fields fields) throws SQLException {
        int user = fields.names().indexOf(USER);
        String sid = user < 0 ? "" : fields.value(user).orElse("");
        String name = sid.startsWith(SID) ? name(sid) : null;
        return name == null ? fields : with(fields, user, name);
    }

    private String name(String sid) throws SQLException {
        if (select == null) {
            select = connection.prepareStatement("SELECT min(name) FROM account WHERE sid = ? GROUP BY sid HAVING count(DISTINCT lower(name)) = 1");
        }
        select.setString(1, sid);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static Fields with(Fields fields, int index, String value) {
        FieldNames names = fields.names();
        String[] values = new String[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == index ? value : fields.value(i).orElse(null);
        }
        return Fields.of(names, values);
    }
}
