using System.IO.Compression;
using System.Text;
using SkiaSharp;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Files;

namespace SolidarityHub.Infrastructure.Common.Files;

/// <summary>Tells what a file is by its content, and draws pictures anew so that place, camera and other hidden data stay behind.</summary>
internal sealed class FileInspection : IFileInspection
{
    /// <summary>A picture that claims to be larger is a trap for memory: 40 megapixels are 160 MB unpacked.</summary>
    private const long MaxPixels = 40_000_000;

    private const int MaxZipEntries = 5_000;
    private const int PictureQuality = 88;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    // OPC and ODF/EPUB packages are ZIP files; the part or the first entry tells them apart.
    private static readonly Dictionary<string, (string Type, string Extension)> Packages = new(StringComparer.Ordinal)
    {
        ["application/epub+zip"] = ("application/epub+zip", ".epub"),
        ["application/vnd.oasis.opendocument.text"] = ("application/vnd.oasis.opendocument.text", ".odt"),
    };

    public Task<Result<InspectedFile>> Inspect(UploadedFile file, CancellationToken cancellation) => Task.FromResult(Look(file));

    private static Result<InspectedFile> Look(UploadedFile file)
    {
        var bytes = file.Content;
        if (bytes.Length == 0) return FileErrors.Empty;
        if (bytes.Length > StoredFile.MaxSize) return FileErrors.TooLarge;
        if (bytes.AsSpan().StartsWith("%PDF-"u8)) return Kept(file, "application/pdf", ".pdf");
        if (IsPicture(bytes)) return Redraw(file);
        if (bytes.AsSpan().StartsWith("PK\x03\x04"u8)) return LookIntoPackage(file);
        return LookAtText(file);
    }

    private static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8);

    private static Result<InspectedFile> Redraw(UploadedFile file)
    {
        using var data = SKData.CreateCopy(file.Content);
        using var codec = SKCodec.Create(data);
        if (codec is null) return FileErrors.Unreadable;
        if ((long)codec.Info.Width * codec.Info.Height > MaxPixels) return FileErrors.TooLarge;
        using var decoded = SKBitmap.Decode(codec);
        if (decoded is null) return FileErrors.Unreadable;
        using var upright = Upright(decoded, codec.EncodedOrigin);

        var (format, type, extension) = codec.EncodedFormat switch
        {
            SKEncodedImageFormat.Png => (SKEncodedImageFormat.Png, "image/png", ".png"),
            SKEncodedImageFormat.Webp => (SKEncodedImageFormat.Webp, "image/webp", ".webp"),
            _ => (SKEncodedImageFormat.Jpeg, "image/jpeg", ".jpg"),
        };
        using var encoded = upright.Encode(format, PictureQuality);
        return encoded is null ? FileErrors.Unreadable : new InspectedFile(SafeName(file.Name, extension), type, encoded.ToArray());
    }

    /// <summary>Turns the picture the way its camera held it, because the note that says so is left behind.</summary>
    private static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin origin)
    {
        if (origin == SKEncodedOrigin.TopLeft) return picture.Copy();
        var (width, height) = (picture.Width, picture.Height);
        var lying = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var upright = new SKBitmap(lying ? height : width, lying ? width : height, picture.ColorType, picture.AlphaType);
        using var canvas = new SKCanvas(upright);
        // Exif 2.32, section 4.6.4: where row 0 and column 0 of the stored picture belong.
        canvas.SetMatrix(origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
            _ => SKMatrix.Identity,
        });
        canvas.DrawBitmap(picture, 0, 0, SKSamplingOptions.Default);
        return upright;
    }

    private static Result<InspectedFile> LookIntoPackage(UploadedFile file)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(file.Content, writable: false));
            if (package.Entries.Count > MaxZipEntries) return FileErrors.Unreadable;
            if (package.GetEntry("mimetype") is { Length: < 100 } kind)
            {
                using var reader = new StreamReader(kind.Open());
                return Packages.TryGetValue(reader.ReadToEnd().Trim(), out var known)
                    ? Kept(file, known.Type, known.Extension)
                    : FileErrors.UnknownType;
            }

            // A document that carries macros is a program; it is not taken.
            return package.GetEntry("word/document.xml") is not null && package.GetEntry("word/vbaProject.bin") is null
                ? Kept(file, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx")
                : FileErrors.UnknownType;
        }
        catch (InvalidDataException)
        {
            return FileErrors.Unreadable;
        }
    }

    private static Result<InspectedFile> LookAtText(UploadedFile file)
    {
        try
        {
            var text = StrictUtf8.GetString(file.Content);
            if (text.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\r' or '\t' or '\f'))) return FileErrors.UnknownType;
        }
        catch (DecoderFallbackException)
        {
            return FileErrors.UnknownType;
        }

        var markdown = Path.GetExtension(file.Name).Equals(".md", StringComparison.OrdinalIgnoreCase);
        return Kept(file, "text/plain; charset=utf-8", markdown ? ".md" : ".txt");
    }

    private static InspectedFile Kept(UploadedFile file, string type, string extension) =>
        new(SafeName(file.Name, extension), type, file.Content);

    /// <summary>Letters, digits and a few signs of the sent name, with the extension that is true.</summary>
    private static string SafeName(string sent, string extension)
    {
        var last = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        var name = new StringBuilder();
        foreach (var rune in Path.GetFileNameWithoutExtension(last).Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or '(' or ')') name.Append(rune);
            else if (name.Length > 0 && name[^1] is not (' ' or '.')) name.Append(rune.Value == '.' ? '.' : ' ');
            if (name.Length >= StoredFile.NameMaxLength - 10) break;
        }

        var kept = name.ToString().Trim(' ', '.', '-');
        return (kept.Length > 0 ? kept : "file") + extension;
    }
}
