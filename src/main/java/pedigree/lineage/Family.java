package pedigree.lineage;

/** Kinds of operating systems whose processes never share a host: Linux inside Windows (WSL) counts its own. */
enum Family { UNKNOWN, WINDOWS, POSIX }
