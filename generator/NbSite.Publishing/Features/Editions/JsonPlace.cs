using System.Text;
using NbSite.Model;

namespace NbSite.Publishing.Features.Editions;

/// <summary>Ends the reading of a file at its first fault.</summary>
internal sealed class JsonFault(Diagnostic problem) : Exception(problem.Message)
{
    public Diagnostic Problem { get; } = problem;
}

/// <summary>Turns a place in bytes into a line and a column in UTF-16 units.</summary>
internal static class JsonPlace
{
    public static SourceSpan Of(string path, ReadOnlySpan<byte> bytes, long at)
    {
        var before = bytes[..(int)Math.Clamp(at, 0, bytes.Length)];
        var line = before.Count((byte)'\n') + 1;
        var start = before.LastIndexOf((byte)'\n') + 1;
        return new SourceSpan(path, line, Encoding.UTF8.GetCharCount(before[start..]) + 1);
    }

    /// <summary>The place of a syntax error, which is told by its line and its byte in it, both from 0.</summary>
    public static SourceSpan Of(string path, ReadOnlySpan<byte> bytes, long line, long byteInLine)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            var next = bytes[start..].IndexOf((byte)'\n');
            if (next < 0) break;
            start += next + 1;
        }

        return Of(path, bytes, start + byteInLine);
    }
}
