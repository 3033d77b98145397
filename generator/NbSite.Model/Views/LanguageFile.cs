namespace NbSite.Model;

/// <summary>A file of a language that the theme brings and does not read itself.</summary>
/// <param name="Name">As messages name it, such as “en.checks.yml”.</param>
/// <param name="Text">All of it.</param>
public sealed record LanguageFile(string Name, string Text);
