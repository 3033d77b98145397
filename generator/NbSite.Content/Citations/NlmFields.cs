using System.Collections.Immutable;

namespace NbSite.Content.Citations;

/// <summary>
/// The variables of a source as the printer takes them. What is taken is remembered, so that a variable that nothing
/// printed can be told.
/// </summary>
internal sealed class NlmFields(CslItem item)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal);

    public string Type => item.Type;

    public CslItem Item => item;

    public bool Is(params ReadOnlySpan<string> types)
    {
        foreach (var type in types)
            if (item.Type == type) return true;
        return false;
    }

    /// <summary>Whether it is given, without taking it.</summary>
    public bool Has(string variable) =>
        item.Texts.ContainsKey(variable) || item.Dates.ContainsKey(variable) || item.Names.ContainsKey(variable);

    /// <summary>The value to print; empty when there is none, or when it is printed already.</summary>
    public string Take(string variable) => item.Text(variable) is { } value && _taken.Add(variable) ? value : "";

    /// <summary>The first of several variables of one meaning that is given; the others are held to be said with it.</summary>
    public string TakeFirst(params ReadOnlySpan<string> variables)
    {
        var found = "";
        foreach (var variable in variables)
        {
            if (item.Text(variable) is not { } value) continue;
            if (found.Length == 0 && _taken.Add(variable)) found = value;
            else if (value == found) _taken.Add(variable);
        }

        return found;
    }

    /// <summary>A value without printing it: it is said in another way.</summary>
    public void Skip(string variable) => _taken.Add(variable);

    /// <summary>A value that the book does not print in references of this kind.</summary>
    public void Hide(string variable)
    {
        if (Has(variable) && _taken.Add(variable)) _hidden.Add(variable);
    }

    public string Date(string variable) =>
        item.Dates.GetValueOrDefault(variable) is { } date && _taken.Add(variable) ? NlmDates.Of(date) : "";

    public ImmutableArray<CslName> Names(string variable) =>
        item.Names.TryGetValue(variable, out var names) && !names.IsEmpty && _taken.Add(variable) ? names : [];

    /// <summary>
    /// What was given and not printed, in the vocabulary's order. Of an export, which holds whatever the program keeps,
    /// only what readers look for in a reference.
    /// </summary>
    public IEnumerable<string> Left(bool isExport) => isExport
        ? CslVocabulary.Printable.Where(IsLeft)
        : CslVocabulary.Printable.Concat(CslVocabulary.Silent).Where(variable => IsLeft(variable) || _hidden.Contains(variable));

    private bool IsLeft(string variable) => Has(variable) && !_taken.Contains(variable);
}
