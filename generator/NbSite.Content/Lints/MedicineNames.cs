using System.Collections.Frozen;
using NbSite.Content.Entities;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Glossary;
using NbSite.Content.Languages;
using NbSite.Model;

namespace NbSite.Content.Lints;

/// <summary>
/// Names of medicines, their brands and other spellings: the index value of <see cref="IndexKind.MedicineNames"/>, key
/// "all". What is said with one of them needs a source.
/// </summary>
public sealed class MedicineNames
{
    /// <param name="names">Names, brands and other spellings.</param>
    /// <param name="forms">What the language writes on to words.</param>
    public MedicineNames(IEnumerable<string> names, WordForms forms)
    {
        Names = names.Select(name => name.Trim()).Where(name => name.Length > 1).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Matcher = new PhraseMatcher(Names.Order(StringComparer.Ordinal).Select(name => (name, name)), forms);
    }

    public FrozenSet<string> Names { get; }

    /// <summary>Finds names in text; the ids are the names.</summary>
    public PhraseMatcher Matcher { get; }

    /// <summary>Titles, other spellings and brands of medicines.</summary>
    /// <param name="medicines">The fact sheets of medicines.</param>
    /// <param name="forms">What the language writes on to words.</param>
    public static MedicineNames From(IEnumerable<Entity> medicines, WordForms forms)
    {
        ArgumentNullException.ThrowIfNull(medicines);
        return new MedicineNames(medicines.SelectMany(medicine =>
            (IEnumerable<string>)[medicine.Keys.Title, .. medicine.Keys.Aka, .. Brands(medicine)]), forms);
    }

    private static IEnumerable<string> Brands(Entity medicine) =>
        medicine.Fields.All<BrandItem>().Select(brand => brand.Name.Value);
}
