/**
 * What joins processes beside the tree: who wrote the file that ran, installed the service or task that ran, opened or entered another process, really
 * started one whose parent is made up, had it started by a broker, or started it from another host.
 *
 * <p>Why beside the linker: it decides who is who and whose child; this joins decided processes by what other records say of them, and may be wrong
 * without harm to the tree. It replaces no parent.
 *
 * <p>Why one pass: millions of file events concern files that never ran. The processes are held as columns of numbers, and every event is looked up among
 * them when it goes by; what meets none is forgotten.
 *
 * <p>Why one edge a pair: a monitor opens the same process thousands of times. An edge has its first records and their number. Accesses are told apart by
 * what they allow, since one that reads memory must not drown among those that only ask; those that only ask are none.
 *
 * <p>Why a parent's handle on its new child is no edge: CreateProcess gives it to every parent. The tree says so already.
 *
 * <p>Why hashes of paths: ten million paths would not fit. Equal hashes of unequal paths are one in 2⁶⁴, by a seed that no log can know.
 *
 * <p>Why all confidences are modest: only a record that names both processes by unique ids is certain. A path, a name and a time are likely at most, and
 * what is guessed from a command line is possible and says so.
 */
package pedigree.edge;
