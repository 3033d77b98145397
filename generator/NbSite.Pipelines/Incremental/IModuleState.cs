namespace NbSite.Pipelines.Incremental;

/// <summary>
/// What a module keeps in its fields, when it can say all of that in a text. The engine reads constants, arrays and records
/// of them by itself.
/// </summary>
public interface IModuleState
{
    /// <summary>Changes whenever the module may work otherwise; null when that cannot be told.</summary>
    string? Identity { get; }

    /// <summary>
    /// Types whose code runs in its place, such as the components of a theme: their assemblies, and all that those were compiled
    /// against, are compared too.
    /// </summary>
    IEnumerable<Type> Code => [];

    /// <summary>What else it keeps and cannot put into a text: it is compared field by field.</summary>
    IEnumerable<object> State => [];
}
