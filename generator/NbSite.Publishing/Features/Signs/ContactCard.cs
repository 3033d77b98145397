using System.Text;
using NbSite.Model;

namespace NbSite.Publishing.Features.Signs;

/// <summary>A telephone number as a contact that a phone offers to keep when its camera sees it: vCard 3.0 (RFC 2426).</summary>
internal static class ContactCard
{
    public static string Of(string name, ClinicPhone phone)
    {
        var number = phone.Href.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? phone.Href[4..] : phone.Href;
        return $"BEGIN:VCARD\nVERSION:3.0\nN:{Text(name)};;;;\nFN:{Text(name)}\nTEL:{number}\nEND:VCARD";
    }

    private static string Text(string text)
    {
        var card = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (sign is '\\' or ';' or ',') card.Append('\\').Append(sign);
            else card.Append(char.IsControl(sign) ? ' ' : sign);
        }

        return card.ToString();
    }
}
