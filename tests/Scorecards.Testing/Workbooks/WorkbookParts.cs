using System.IO.Compression;

namespace Scorecards.Testing.Workbooks;

/// <summary>Changes a finished workbook below what Excel would let anybody do.</summary>
public static class WorkbookParts
{
    /// <summary>The same workbook with the XML of one part changed.</summary>
    public static byte[] Change(byte[] workbook, string part, Func<string, string> change)
    {
        using var file = new MemoryStream();
        file.Write(workbook);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var xml = Read(zip, part);
            zip.GetEntry(part)!.Delete();
            using var text = new StreamWriter(zip.CreateEntry(part).Open());
            text.Write(change(xml));
        }

        return file.ToArray();
    }

    private static string Read(ZipArchive zip, string part)
    {
        using var text = new StreamReader(zip.GetEntry(part)!.Open());
        return text.ReadToEnd();
    }
}
