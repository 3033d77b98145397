using NbSite.Console;
using NbSite.Content.Sources;

namespace NbSite.Commands.New;

/// <summary>
/// What a new file needs to be told: taken from options; on a terminal asked for where it is missing, elsewhere told all at
/// once.
/// </summary>
internal sealed class Asked(ProgramHost host, string example)
{
    private const int MostTries = 5;
    private readonly List<string> _missing = [];

    /// <summary>Words that must be there. Empty where they are missing and nobody can be asked; see <see cref="Done"/>.</summary>
    /// <param name="given">What the option said.</param>
    /// <param name="option">The option's name.</param>
    /// <param name="question">What is asked, such as “Title of the page”.</param>
    /// <param name="problem">Says what is wrong with an answer, in a sentence; null when it is right.</param>
    public string Need(string? given, string option, string question, Func<string, string?>? problem = null)
    {
        if (Clean(given) is { } words)
        {
            return problem?.Invoke(words) is { } wrong ? throw new UsageException($"{option}: {wrong}") : words;
        }

        if (host.Answers is null)
        {
            _missing.Add(option);
            return "";
        }

        for (var i = 0; i < MostTries; i++)
        {
            if (Answer(question) is not { } answer) continue;
            if (problem?.Invoke(answer) is not { } wrong) return answer;
            host.Error.WriteLine($"  {wrong}");
        }

        throw new UsageException($"there was no answer to “{question}”. Give it with {option}.");
    }

    /// <summary>Words that may be there; null when they are not.</summary>
    public string? May(string? given, string question) =>
        Clean(given) ?? (host.Answers is null ? null : Answer($"{question} (Enter leaves it out)"));

    /// <summary>Throws <see cref="UsageException"/> when something is missing and nobody could be asked.</summary>
    public void Done()
    {
        if (_missing.Count == 0) return;
        throw new UsageException(
            $"{string.Join(" and ", _missing)} {(_missing.Count == 1 ? "is" : "are")} missing. Write it like {host.Self()} {example}");
    }

    private string? Answer(string question)
    {
        host.Error.Write($"{question}: ");
        host.Error.Flush();
        var line = host.Answers!.ReadLine() ?? throw new OperationCanceledException();
        host.Cancellation.ThrowIfCancellationRequested();
        if (TextCharacters.Problem(line) is not { } problem) return Clean(line);
        host.Error.WriteLine($"  That holds {problem}. Type it again.");
        return null;
    }

    /// <summary>On one line, without blanks around; null for nothing.</summary>
    private static string? Clean(string? words) =>
        words?.ReplaceLineEndings(" ").Trim() is { Length: > 0 } text ? text : null;
}
