/**
 * The language of the search box, {@code --query} and {@code search}: which processes, or events, a text asks for. {@code examples.txt} shows all of it.
 *
 * <pre>
 * query      = any
 * any        = all { "or" all }
 * all        = one { [ "and" ] one }
 * one        = { "not" | "-" } ( "(" any ")" | operator | condition | word )
 * condition  = field ( ":" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) value | field ":" "(" value { [ "," | "or" ] value } ")"
 * operator   = ( "parent" | "child" | "sibling" | "root" ) "(" any ")"
 *            | ( "ancestor" | "descendant" ) "(" [ number "," ] any ")" | "within" "(" number "," any ")"
 *            | "path" "(" any { ( "&gt;" | "&gt;&gt;" ) any } ")"
 *            | "has" "(" kind [ ":" any ] ")" | "edge" "(" [ kind ] [ "from" | "to" ] [ ":" any ] ")"
 * value      = bare | '"' quoted '"' | "/" regular expression "/"
 * </pre>
 *
 * <p>What a plain value asks for. Of images, paths and file names: the whole path or the file name. Of command lines, other long texts, titles of
 * findings, and as a bare word: it stands anywhere. Of users: the name with or without its domain; of hosts likewise. Of hashes: one of them, by any
 * algorithm. Of keys and GUIDs: their beginning. Of numbers: the same number, decimal or hexadecimal. Of all other fields: the whole value. With
 * {@code *} or {@code ?} the whole of these is meant, also where a plain value may stand anywhere. Letter case never counts, also in a regular
 * expression, which may match anywhere. What is not known is nothing that can be asked for: {@code user:x} and {@code pid>0} do not hold of a process
 * whose user and PID nobody logged, {@code -user:x} does.
 *
 * <p>Times are UTC. The beginning of one stands for all that begin so: {@code start:2026-01-02} is that day, {@code >} and {@code >=} go from its first
 * moment on, {@code <} ends before that, {@code <=} takes all of it.
 *
 * <p>Why {@code within(n, …)} looks up: "within two generations of Word" is asked of what Word brought about. It is {@code ancestor(n, …)}; of what
 * lies below, {@code descendant(n, …)} asks. A {@code path} matches the process at its end, so that it can stand among other conditions;
 * the search shows its ancestors anyway. {@code sibling} never means the process itself, and roots have none.
 *
 * <p>Fields of relatives go by the names that rules know: {@code Ancestor.Image:x} is {@code ancestor(Image:x)}, {@code Root.…} likewise. {@code ParentImage}
 * and {@code GrandParentImage} are what a process's own record says; where that says nothing, or of a program no more than its file, what the tree knows,
 * and so where the analyst has set the parent.
 *
 * <p>Of an event ({@code has}, {@code events --query}) a condition is asked of the event's own fields; those with a name of the language that the event
 * has no field for (its command line, its level, what stands above it) are asked of its process.
 *
 * <p>{@code has} is about what a process did: an event in which it is only acted upon is not its own. {@code edge} asks both ways.
 *
 * <p>Why a backslash is a backslash, in quotes too: what people search for are paths, and {@code "C:\Users\*\AppData"} is to mean what it looks like.
 * A star itself is found by {@code /\*&#47;}.
 *
 * <p>Why an unknown field is an error only where no event has it: sources have thousands of fields that no list holds, but a misspelt one would
 * silently find nothing.
 *
 * <p>Why a scan: a substring test over a million command lines takes tenths of a second, and an index that answers it takes longer to build
 * than most cases are looked at. All conditions are answered in one scan, of which only the columns asked for are read; relatives, events and
 * edges are then sets of numbers.
 */
package pedigree.query;
