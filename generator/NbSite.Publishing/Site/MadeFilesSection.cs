using System.Text;
using NbSite.Pipelines;
using NbSite.Pipelines.Incremental;

namespace NbSite.Publishing.Site;

/// <summary>What files are made of that show a little of much: they are compared by all that they show.</summary>
internal interface IFileSource
{
    /// <summary>What no other of its kind is called.</summary>
    string Key { get; }

    /// <summary>The hash of all that it is made of; null when it cannot be told, and then the files are always made.</summary>
    string? HashOf(ValueHash hash);

    /// <summary>Who answers today what was asked of a source of that name while the files were made; null when nobody does.</summary>
    AnswerSource? Source(string name) => null;
}

/// <summary>Files that NbSite makes, each made again when something in it is another.</summary>
/// <param name="name">Which of them.</param>
internal sealed class MadeFilesSection<T>(string name) : IncrementalSection<T, WrittenFile>(name), IModuleState
    where T : Document, IFileSource
{
    private readonly ValueHash _hash = new();

    /// <summary>It keeps only what it worked out.</summary>
    public string? Identity => "";

    /// <inheritdoc/>
    public override string KeyOf(T document) => document.Key;

    /// <inheritdoc/>
    public override string? HashOf(T document) => document.HashOf(_hash);

    /// <inheritdoc/>
    public override AnswerSource? Source(string name, T document, IModuleContext context) => document.Source(name);

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Write(WrittenFile document) => Encoding.UTF8.GetBytes(document.Path);

    /// <inheritdoc/>
    public override WrittenFile? Read(T document, ReadOnlyMemory<byte> written) => new(Encoding.UTF8.GetString(written.Span));
}
