namespace NbSite.Publishing.Site.Pictures;

/// <summary>
/// Reckons how much a browser draws when parts of a drawing draw other parts of it: ten uses of ten uses of … are written in a
/// few lines and end no telephone's work.
/// </summary>
internal sealed class SvgWeight
{
    /// <summary>How many parts may be drawn, each as often as it is used.</summary>
    public const int Most = 100_000;

    /// <summary>How deep elements may lie in each other.</summary>
    public const int Deepest = 100;

    // Together with the depth of elements this bounds the way down, and so the stack.
    private const int LongestChain = 20;

    private readonly List<Part> _parts = [];
    private readonly Stack<Part> _open = new();
    private readonly Dictionary<string, Part> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _styled = new(StringComparer.Ordinal);

    /// <summary>An element begins.</summary>
    /// <param name="line">Where it stands.</param>
    /// <param name="column">Where it stands in its line.</param>
    /// <param name="isGradient">It only mixes colours, and draws nothing.</param>
    public void Begin(int line, int column, bool isGradient)
    {
        var part = new Part(line, column, isGradient);
        if (_open.TryPeek(out var around)) around.Inside.Add(part);
        _open.Push(part);
        _parts.Add(part);
    }

    /// <summary>The element that began last has this id.</summary>
    public void Name(string id) => _named.TryAdd(id, _open.Peek());

    /// <summary>The element that began last draws another.</summary>
    public void Draw(string id) => _open.Peek().Draws.Add(id);

    /// <summary>A style sheet has another drawn by some elements; which, nobody looks: it may be all.</summary>
    public void DrawByStyle(string id) => _styled.Add(id);

    /// <summary>The element that began last, and is not ended, ends.</summary>
    public void End() => _open.Pop();

    /// <summary>How deep the element that began last lies.</summary>
    public int Depth => _open.Count;

    /// <summary>What is too much, and where; null when all of it is fit to be drawn.</summary>
    public SvgDanger? Find()
    {
        foreach (var part in _parts)
            if (Reckon(part, 0) is { } danger) return danger;
        // At worst each of them is drawn by every element of the one before.
        long often = _parts.Count;
        foreach (var id in _styled.Order(StringComparer.Ordinal))
        {
            if (!_named.TryGetValue(id, out var drawn) || drawn.IsGradient) continue;
            often *= drawn.Weight;
            if (often > Most) return drawn.Danger($"more than {Most} parts, as often as a style sheet may draw “{id}”");
        }

        return null;
    }

    private SvgDanger? Reckon(Part part, int chain)
    {
        if (part.Weight > 0) return null;
        if (part.IsBegun) return part.Danger("a part that draws itself");
        if (chain > LongestChain) return part.Danger($"parts that draw each other more than {LongestChain} times over");
        part.IsBegun = true;
        long weight = 1;
        foreach (var inside in part.Inside)
        {
            if (Reckon(inside, chain) is { } danger) return danger;
            weight += inside.Weight;
            part.Chain = Math.Max(part.Chain, inside.Chain);
        }

        foreach (var id in part.Draws)
        {
            if (!_named.TryGetValue(id, out var drawn)) continue;
            if (Reckon(drawn, chain + 1) is { } danger) return danger;
            weight += drawn.Weight;
            part.Chain = Math.Max(part.Chain, drawn.Chain + 1);
        }

        if (part.Chain > LongestChain) return part.Danger($"parts that draw each other more than {LongestChain} times over");
        if (weight > Most) return part.Danger($"more than {Most} parts, as often as each is drawn");
        part.Weight = (int)weight;
        return null;
    }

    private sealed class Part(int line, int column, bool isGradient)
    {
        public bool IsGradient => isGradient;

        public List<Part> Inside { get; } = [];

        public List<string> Draws { get; } = [];

        public bool IsBegun { get; set; }

        public int Chain { get; set; }

        /// <summary>Nothing while it is not known.</summary>
        public int Weight { get; set; }

        public SvgDanger Danger(string what) => new(what, line, column);
    }
}
