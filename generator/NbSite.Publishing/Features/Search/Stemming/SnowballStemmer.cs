using System.Collections.Concurrent;
using Lucene.Net.Tartarus.Snowball;

namespace NbSite.Publishing.Features.Search.Stemming;

/// <summary>A stemmer of Martin Porter's Snowball project, from Lucene.NET. Each thread that asks has one of its own for the moment.</summary>
internal sealed class SnowballStemmer(string language, Func<SnowballProgram> make) : IStemmer
{
    private readonly ConcurrentBag<SnowballProgram> _spare = [];

    public string Language => language;

    public bool KeepsAccents => true;

    public string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (!_spare.TryTake(out var program)) program = make();
        program.SetCurrent(word);
        program.Stem();
        var stem = program.Current;
        _spare.Add(program);
        return stem.Length <= word.Length ? stem : word;
    }
}
