using System.Text;

namespace NbSite.Console;

/// <summary>
/// Prints, and remembers that it could not: a pipe that was closed or a full disk behind the output must not make a run end
/// half way.
/// </summary>
internal sealed class FailingWriter(TextWriter inner) : TextWriter
{
    /// <summary>Why the first words that could not be printed were not; null when all were.</summary>
    public string? Problem { get; private set; }

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void WriteLine() => Try(inner.WriteLine);

    public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

    public override void Flush() => Try(inner.Flush);

    private void Try(Action print)
    {
        if (Problem is not null) return;
        try
        {
            print();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Problem = exception.Message.TrimEnd('.');
        }
    }
}
