using NbSite.Pipelines;

namespace NbSite.Disk;

/// <summary>Keeps nothing: for a build whose documents are wanted and whose files are not.</summary>
internal sealed class NoSink : IOutputSink
{
    /// <inheritdoc/>
    public void Add(OutputFile file)
    {
    }
}
