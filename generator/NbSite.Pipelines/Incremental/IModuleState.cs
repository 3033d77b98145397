namespace NbSite.Pipelines.Incremental;

/// <summary>
/// What a module keeps in its fields, when it can say all of that in a text. The engine reads constants, arrays and records
/// of them by itself.
/// </summary>
public interface IModuleState
{
    /// <summary>Changes whenever the module may work otherwise; null when that cannot be told.</summary>
    string? Identity { get; }
}
