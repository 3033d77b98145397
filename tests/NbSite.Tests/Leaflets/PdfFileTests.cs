using System.Text;
using NbSite.Leaflets;
using Xunit;

namespace NbSite.Tests.Leaflets;

/// <summary>What is read from and settled in a PDF, on one as Chromium writes it.</summary>
public sealed class PdfFileTests
{
    private const string Two = """
        %PDF-1.4
        1 0 obj
        <</CreationDate (D:20261121141142+00'00')
        /ModDate (D:20261121141142-08'00')>>
        endobj
        2 0 obj
        <</Type /Page
        /Parent 9 0 R>>
        endobj
        7 0 obj
        <</Type /Pages
        /Count 1
        /Kids [2 0 R]>>
        endobj
        8 0 obj
        <</ID (node00000512) /Next (node00000077) /Again (node00000512)>>
        endobj
        9 0 obj
        <</Type /Pages
        /Count 3
        /Kids [7 0 R 3 0 R 4 0 R]>>
        endobj
        10 0 obj
        <</c1 [3 0 R /XYZ 6 826 0]
        /c1-what-it-is [4 0 R /XYZ 6 826 0]>>
        endobj
        11 0 obj
        <</Type /Catalog
        /Pages 9 0 R
        /Lang (en)>>
        endobj
        """;

    [Fact]
    public void Dates_and_numbers_of_one_printing_are_settled_and_nothing_moves()
    {
        var settled = Encoding.Latin1.GetString(PdfFile.Settle(Encoding.Latin1.GetBytes(Two), new DateOnly(2027, 1, 2)));

        Assert.Equal(Two.Length, settled.Length);
        Assert.Equal(
            Two.Replace("20261121141142+00'00'", "20270102000000+00'00'", StringComparison.Ordinal)
                .Replace("20261121141142-08'00'", "20270102000000+00'00'", StringComparison.Ordinal)
                .Replace("node00000512", "node00000002", StringComparison.Ordinal)
                .Replace("node00000077", "node00000001", StringComparison.Ordinal),
            settled);
    }

    [Fact]
    public void Bytes_that_are_no_text_stay_as_they_were()
    {
        var bytes = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();

        Assert.Equal(bytes, PdfFile.Settle(bytes, new DateOnly(2027, 1, 2)));
        Assert.Equal(0, PdfFile.Pages(bytes));
        Assert.Empty(PdfFile.Places(bytes));
    }

    [Fact]
    public void Places_are_told_by_the_order_of_the_pages_in_their_tree()
    {
        var pdf = Encoding.Latin1.GetBytes(Two);

        Assert.Equal(3, PdfFile.Pages(pdf));
        Assert.Equal(new Dictionary<string, int> { ["c1"] = 2, ["c1-what-it-is"] = 3 }, PdfFile.Places(pdf));
    }
}
