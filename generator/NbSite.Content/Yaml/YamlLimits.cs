namespace NbSite.Content.Yaml;

/// <summary>How much YAML is read before it is taken for a mistake or an attack.</summary>
public static class YamlLimits
{
    /// <summary>Lists and mappings inside each other.</summary>
    public const int Depth = 64;

    /// <summary>Values that aliases may add to a file, all together.</summary>
    public const int AliasedNodes = 10_000;
}
