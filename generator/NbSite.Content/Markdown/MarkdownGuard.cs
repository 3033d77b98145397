using System.Buffers;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Content.Markdown;

/// <summary>
/// Looks a text over before the Markdown reader does, in time that grows only with its length: the reader's own time and
/// nesting can explode on hostile or broken text, and it cannot be interrupted.
/// </summary>
public static class MarkdownGuard
{
    /// <summary>Longest text, in UTF-16 units.</summary>
    public const int LongestText = 1_048_576;

    /// <summary>Longest paragraph, in UTF-16 units.</summary>
    public const int LongestParagraph = 20_000;

    /// <summary>Longest run of table rows, in UTF-16 units.</summary>
    public const int LongestTable = 200_000;

    /// <summary>Most marks of one kind in a paragraph.</summary>
    public const int MostMarks = 500;

    /// <summary>Most lists, quotes and containers that may be open at once.</summary>
    public const int MostOpen = 64;

    /// <summary>Longest run of one stress mark, such as ***.</summary>
    private const int LongestRun = 64;

    /// <summary>True when the text from <paramref name="start"/> on may be read; otherwise errors have been added.</summary>
    public static bool Check(PositionedText text, int start, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(bag);
        var length = text.Value.Length - start;
        if (length > LongestText)
        {
            bag.Add(Codes.TextTooLong.At(text.Span(start), length, LongestText));
            return false;
        }

        return new Scan(text, bag).Run(start);
    }

    /// <summary>One walk over the lines.</summary>
    private struct Scan(PositionedText text, DiagnosticBag bag)
    {
        private readonly string _value = text.Value;
        private readonly Dictionary<char, int> _marks = [];
        private bool _good = true;
        private bool _reported;
        private int _paragraph = -1;
        private int _tableLength;
        private int _proseLength;
        private int _containers;

        public bool Run(int start)
        {
            var at = start;
            while (at < _value.Length)
            {
                var end = _value.AsSpan(at).IndexOfAny('\n', '\r');
                end = end < 0 ? _value.Length : at + end;
                Line(at, end);
                if (end < _value.Length && _value[end] == '\r' && end + 1 < _value.Length && _value[end + 1] == '\n') end++;
                at = end + 1;
            }

            return _good;
        }

        private void Line(int from, int end)
        {
            var at = from;
            var open = 0;
            var startsBlock = false;
            while (true)
            {
                var spaces = at;
                while (at < end && _value[at] is ' ' or '\t') at++;
                // Four columns are one level of a list; indentation alone can open lists that earlier lines began.
                open += (at - spaces) / 4;
                if (at >= end) break;
                var marker = Marker(at, end);
                if (marker == 0) break;
                startsBlock = true;
                at += marker;
                open++;
            }

            if (open > MostOpen)
            {
                Report(Codes.TooDeep.At(text.Span(from), MostOpen));
                return;
            }

            if (at >= end)
            {
                End();
                return;
            }

            var first = _value[at];
            if (first == '#') startsBlock = true;
            if (first == ':' && Colons(at, end) is >= 3 and var colons)
            {
                startsBlock = true;
                if (_value.AsSpan(at + colons, end - at - colons).IsWhiteSpace()) _containers = Math.Max(0, _containers - 1);
                else if (++_containers > MostOpen && _containers == MostOpen + 1) Report(Codes.TooDeep.At(text.Span(at, colons), MostOpen));
            }

            if (startsBlock) End();
            if (_paragraph < 0) _paragraph = at;
            if (first == '|') _tableLength += end - at + 1;
            else _proseLength += end - at + 1;
            if (_reported) return;
            if (_proseLength > LongestParagraph || _tableLength > LongestTable)
            {
                var limit = _proseLength > LongestParagraph ? LongestParagraph : LongestTable;
                Report(Codes.ParagraphTooLong.At(text.Span(_paragraph), limit));
                return;
            }

            Marks(at, end);
        }

        private void Marks(int at, int end)
        {
            var i = at;
            while (i < end)
            {
                var step = _value.AsSpan(i, end - i).IndexOfAny(Costly);
                if (step < 0) return;
                i += step;
                var mark = _value[i];
                var run = 1;
                while (i + run < end && _value[i + run] == mark) run++;
                if (mark == '\\')
                {
                    i += 2;
                    continue;
                }

                // Our own citations are read in one go and cost nothing.
                var counts = !(mark == '[' && i + run < end && _value[i + run] == '@');
                if (mark is '*' or '_' or '~' && run > LongestRun && !Rule(at, end))
                {
                    Report(Codes.TooManyMarks.At(text.Span(i, 1), LongestRun, mark));
                    return;
                }

                if (counts)
                {
                    var weight = mark is '[' or '<' ? run : 1;
                    ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_marks, mark, out _);
                    count += weight;
                    if (count > (mark is '*' or '_' ? 4 * MostMarks : MostMarks) && mark != '~')
                    {
                        Report(Codes.TooManyMarks.At(text.Span(i, 1), mark is '*' or '_' ? 4 * MostMarks : MostMarks, mark));
                        return;
                    }
                }

                i += run;
            }
        }

        /// <summary>A line of nothing but one mark: a divider.</summary>
        private readonly bool Rule(int at, int end)
        {
            var line = _value.AsSpan(at, end - at).Trim();
            return line.Length > 0 && line.TrimStart(line[0]).IsEmpty;
        }

        private readonly int Colons(int at, int end)
        {
            var count = 0;
            while (at + count < end && _value[at + count] == ':') count++;
            return count;
        }

        /// <summary>The length of a quote or list mark, 0 when there is none.</summary>
        private readonly int Marker(int at, int end)
        {
            var c = _value[at];
            if (c == '>') return 1;
            if (c is '-' or '*' or '+') return at + 1 >= end || _value[at + 1] is ' ' or '\t' ? 1 : 0;
            if (!char.IsAsciiDigit(c)) return 0;
            var i = at;
            while (i < end && i - at < 10 && char.IsAsciiDigit(_value[i])) i++;
            if (i >= end || _value[i] is not ('.' or ')')) return 0;
            return i + 1 >= end || _value[i + 1] is ' ' or '\t' ? i + 1 - at : 0;
        }

        private void End()
        {
            _paragraph = -1;
            _tableLength = 0;
            _proseLength = 0;
            _reported = false;
            if (_marks.Count > 0) _marks.Clear();
        }

        private void Report(Diagnostic diagnostic)
        {
            _good = false;
            // One message a paragraph: what follows in it is usually the same slip.
            if (!_reported) bag.Add(diagnostic);
            _reported = true;
        }
    }

    private static readonly SearchValues<char> Costly = SearchValues.Create("[<`*_~\\&");
}
