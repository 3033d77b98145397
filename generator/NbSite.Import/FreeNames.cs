namespace NbSite.Import;

/// <summary>Gives names out, each once: a second “a” is called “a-2”. However many want the same name, each is found in a step or two.</summary>
public sealed class FreeNames
{
    private readonly HashSet<string> _taken;
    private readonly Dictionary<(string, string), int> _next = [];

    /// <param name="taken">Names that are not to be given.</param>
    public FreeNames(IEnumerable<string>? taken = null) => _taken = new(taken ?? [], StringComparer.Ordinal);

    /// <summary>How many names were tried.</summary>
    public int Steps { get; private set; }

    /// <summary>Takes exactly this name; false when it is taken.</summary>
    public bool Take(string name) => _taken.Add(name);

    /// <summary>The first free name of those that begin and end so.</summary>
    public string First(string stem, string ending = "")
    {
        Steps++;
        if (_taken.Add(stem + ending)) return stem + ending;
        for (var i = _next.GetValueOrDefault((stem, ending), 2); ; i++)
        {
            Steps++;
            if (!_taken.Add($"{stem}-{i}{ending}")) continue;
            _next[(stem, ending)] = i + 1;
            return $"{stem}-{i}{ending}";
        }
    }
}
