using NbSite.Model;

namespace NbSite.Pipelines.Incremental;

/// <summary>What the works of a record have in common, once each: texts, look-ups and kinds of reports.</summary>
internal sealed class RecordTables
{
    private readonly Table<string> _texts = new(StringComparer.Ordinal);
    private readonly Table<LookUp> _lookUps = new(EqualityComparer<LookUp>.Default);
    private readonly Table<DiagnosticDescriptor> _descriptors = new(EqualityComparer<DiagnosticDescriptor>.Default);

    public int Text(string text) => _texts.Of(text);

    public int LookUp(LookUp asked) => _lookUps.Of(asked);

    public int Descriptor(DiagnosticDescriptor descriptor) => _descriptors.Of(descriptor);

    public string Text(int at) => _texts.At(at);

    public LookUp LookUp(int at) => _lookUps.At(at);

    public DiagnosticDescriptor Descriptor(int at) => _descriptors.At(at);

    public void Write(RecordWriter writer)
    {
        // Their texts come into the table of texts, which is written first.
        foreach (var asked in _lookUps.All) (_, _) = (Text(asked.Source), Text(asked.Key));
        writer.Number(_texts.All.Count);
        foreach (var text in _texts.All) writer.Text(text);
        writer.Number(_lookUps.All.Count);
        foreach (var asked in _lookUps.All)
        {
            writer.Number(Text(asked.Source));
            writer.Number(Text(asked.Key));
            writer.Text(asked.Hash);
        }

        writer.Number(_descriptors.All.Count);
        foreach (var one in _descriptors.All)
        {
            writer.Text(one.Code);
            writer.Number((int)one.Severity);
            foreach (var text in new[] { one.Title, one.Template, one.Why, one.Remedy }) writer.Text(text);
        }
    }

    public static RecordTables Read(RecordReader reader)
    {
        var tables = new RecordTables();
        for (var left = reader.Number(); left > 0; left--) tables._texts.Add(reader.Text());
        for (var left = reader.Number(); left > 0; left--)
            tables._lookUps.Add(new LookUp(tables.Text(reader.Number()), tables.Text(reader.Number()), reader.Text()));
        for (var left = reader.Number(); left > 0; left--)
        {
            tables._descriptors.Add(new DiagnosticDescriptor(
                reader.Text(), (Severity)reader.Number(), reader.Text(), reader.Text(), reader.Text(), reader.Text()));
        }

        return tables;
    }

    /// <summary>Numbers each thing by its place.</summary>
    private sealed class Table<T>(IEqualityComparer<T> equal) where T : class
    {
        private readonly Dictionary<T, int> _places = new(equal);
        private readonly List<T> _all = [];

        public IReadOnlyList<T> All => _all;

        public int Of(T thing)
        {
            if (_places.TryGetValue(thing, out var place)) return place;
            _places[thing] = _all.Count;
            _all.Add(thing);
            return _all.Count - 1;
        }

        // Read, never asked for a place.
        public void Add(T thing) => _all.Add(thing);

        public T At(int place) => _all[place];
    }
}
