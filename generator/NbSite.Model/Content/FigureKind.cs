namespace NbSite.Model;

/// <summary>What kind of picture is made of facts.</summary>
public enum FigureKind
{
    /// <summary>What happens when, one after the other.</summary>
    Timeline,

    /// <summary>What goes with what: a mark where it does.</summary>
    Matrix,

    /// <summary>What to do when something is so.</summary>
    Decision,

    /// <summary>Several things side by side.</summary>
    Comparison,
}
