using System.Collections;
using System.Globalization;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SolidarityHub.TestSite;

/// <summary>Turns a form as it stands on a page into the request that a browser would send.</summary>
internal static class FormFilling
{
    public static HttpRequestMessage Request(IHtmlFormElement form, Dictionary<string, object?> values, string? button, string here)
    {
        var pressed = Pressed(form, button);
        var fields = Fields(form, pressed).ToList();
        Fill(form, fields, values);

        var action = Attribute(pressed, "formaction") ?? Attribute(form, "action") ?? here;
        if (!string.Equals(Attribute(form, "method") ?? "get", "post", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Where(field => field.File is null)
                .Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));
            return new HttpRequestMessage(HttpMethod.Get, $"{action.Split('?')[0]}?{query}");
        }

        return new HttpRequestMessage(HttpMethod.Post, action) { Content = Body(form, fields) };
    }

    private static IElement? Pressed(IHtmlFormElement form, string? button)
    {
        if (button is null) return form.QuerySelector("button:not([type=button]):not([type=reset]), input[type=submit]");
        return form.QuerySelector(button) ?? (form.Id is { } id ? form.Owner?.QuerySelector($"{button}[form='{id}']") : null)
            ?? throw new InvalidOperationException($"The form has no button '{button}'.");
    }

    /// <summary>What would be sent if nobody touched the form.</summary>
    private static IEnumerable<Field> Fields(IHtmlFormElement form, IElement? pressed)
    {
        foreach (var element in form.Elements)
        {
            if (element.HasAttribute("disabled") || Attribute(element, "name") is not { Length: > 0 } name) continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    if (box.IsChecked) yield return new Field(name, box.Value);
                    break;
                case IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" }:
                    break;
                case IHtmlInputElement { Type: "file" }:
                    yield return new Field(name, "") { File = SentFile.None };
                    break;
                case IHtmlInputElement input:
                    yield return new Field(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new Field(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(option => option.IsSelected)) yield return new Field(name, option.Value);
                    break;
            }
        }

        if (Attribute(pressed, "name") is { Length: > 0 } act) yield return new Field(act, Attribute(pressed, "value") ?? "");
    }

    private static void Fill(IHtmlFormElement form, List<Field> fields, Dictionary<string, object?> values)
    {
        var names = form.Elements.Select(element => Attribute(element, "name")).OfType<string>().ToHashSet();
        foreach (var (wish, value) in values)
        {
            var name = names.Contains(wish) ? wish : names.Contains($"Form.{wish}") ? $"Form.{wish}"
                : throw new InvalidOperationException($"The form has no field '{wish}'; it has {string.Join(", ", names)}.");
            var box = form.Elements.OfType<IHtmlInputElement>().FirstOrDefault(input => input.Name == name && input.Type == "checkbox");
            fields.RemoveAll(field => field.Name == name);
            switch (value)
            {
                case bool ticked:
                    if (ticked) fields.Add(new Field(name, box?.Value ?? "true"));
                    break;
                case SentFile file:
                    fields.Add(new Field(name, "") { File = file });
                    break;
                case IEnumerable list and not string:
                    fields.AddRange(list.Cast<object?>().Select(item => new Field(name, Text(item))));
                    break;
                default:
                    fields.Add(new Field(name, Text(value)));
                    break;
            }
        }
    }

    private static HttpContent Body(IHtmlFormElement form, List<Field> fields)
    {
        if (!string.Equals(Attribute(form, "enctype"), "multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return new FormUrlEncodedContent(fields.Where(field => field.File is null).Select(field => KeyValuePair.Create(field.Name, field.Value)));

        var parts = new MultipartFormDataContent();
        foreach (var field in fields)
        {
            if (field.File is not { } file)
            {
                parts.Add(new StringContent(field.Value), $"\"{field.Name}\"");
                continue;
            }

            var content = new ByteArrayContent(file.Content);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(file.Type);
            content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{field.Name}\"", FileName = $"\"{file.Name}\"" };
            parts.Add(content);
        }

        return parts;
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string? Attribute(IElement? element, string name) => element?.GetAttribute(name);

    private sealed record Field(string Name, string Value)
    {
        public SentFile? File { get; init; }
    }
}

/// <summary>A file that a person chooses in a form.</summary>
public sealed record SentFile(string Name, string Type, byte[] Content)
{
    /// <summary>What a browser sends for a field in which no file was chosen.</summary>
    public static readonly SentFile None = new("", "application/octet-stream", []);
}
