/** When each process lived and what it did then: a bar a process, beside the rows of the tree. */
package pedigree.ui.timeline;
