namespace NbSite.Pipelines;

/// <summary>
/// A finished file. <see cref="Path"/> is relative to the output folder, with forward slashes, such as
/// <c>treatments/surgery/index.html</c>.
/// </summary>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>Takes finished files, from several threads at once; what becomes of them is the program's business.</summary>
public interface IOutputSink
{
    void Add(OutputFile file);
}
