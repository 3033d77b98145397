namespace NbSite.Model;

/// <summary>How what is inside a block may be taken out, as when what holds only in other regions is moved.</summary>
public enum BlockNesting
{
    /// <summary>It is understood as a whole: it stays whole.</summary>
    Whole,

    /// <summary>Blocks that follow each other, as on a page: each may go alone.</summary>
    Passage,

    /// <summary>Entries of one kind: each may go alone, and those that go are a block of the same kind.</summary>
    Entries,
}
