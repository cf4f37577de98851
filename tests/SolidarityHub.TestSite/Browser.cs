using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SolidarityHub.TestSite;

/// <summary>What a person sees and does without any script: opens pages, fills in the forms found there, presses their buttons.</summary>
public sealed class Browser : IDisposable
{
    private const int MostRedirects = 10;

    private static readonly HtmlParser Parser = new();

    private readonly SocketsHttpHandler handler;

    public Browser(Uri address, string language = "en")
    {
        handler = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All, CookieContainer = Cookies };
        Http = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>For requests that are not a page's: the API, feeds, files. It carries the same sign-in.</summary>
    public HttpClient Http { get; }

    /// <summary>Whose browser it is; only for members.</summary>
    public MemberAccount? Account { get; init; }

    public HttpStatusCode Status { get; private set; }

    public HttpResponseHeaders Headers { get; private set; } = null!;

    public HttpContentHeaders ContentHeaders { get; private set; } = null!;

    /// <summary>Where the browser is after all redirects: path and query.</summary>
    public string Path { get; private set; } = "";

    public string Html { get; private set; } = "";

    public IHtmlDocument Document { get; private set; } = null!;

    /// <summary>All words of the page with single spaces between them.</summary>
    public string Text => string.Join(' ', (Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The messages beside the fields and above the form.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Document.QuerySelectorAll(".field-error, .error-summary li").Select(error => error.TextContent.Trim())];

    public Task<Browser> Open(string path) => Go(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Follows the first link that <paramref name="selector"/> finds on the page.</summary>
    public Task<Browser> Follow(string selector) =>
        Open(Find<IHtmlAnchorElement>(selector).GetAttribute("href") ?? throw new InvalidOperationException($"'{selector}' leads nowhere."));

    /// <summary>Fills in and sends the form that <paramref name="form"/> finds on the page.</summary>
    /// <param name="form">A selector of the form.</param>
    /// <param name="values">
    /// A property (or entry) for each field, named as the field is or without its <c>Form.</c>; what is not named
    /// keeps what the page filled in. True ticks, false unticks; a list fills a field that takes several values.
    /// </param>
    /// <param name="button">A selector, inside the form, of the button to press; by default its first.</param>
    public Task<Browser> Submit(string form, object? values = null, string? button = null) =>
        Go(FormFilling.Request(Find<IHtmlFormElement>(form), Entries(values), button, Path));

    public async Task SignIn()
    {
        var account = Account ?? throw new InvalidOperationException("A visitor has nothing to sign in with.");
        await Open("/account/login");
        await Submit("form:has([name='Form.Password'])", new { account.Email, Hub.Password });
        if (Status != HttpStatusCode.OK || Path.StartsWith("/account/login", StringComparison.Ordinal))
            throw new InvalidOperationException($"{account.Email} could not sign in: {(int)Status} {string.Join("; ", Errors)}");
    }

    public T Find<T>(string selector) where T : class =>
        Document.QuerySelector(selector) as T
        ?? throw new InvalidOperationException($"'{selector}' is not on {Path} ({(int)Status}): {Text[..Math.Min(Text.Length, 600)]}");

    public void Dispose()
    {
        Http.Dispose();
        handler.Dispose();
    }

    private async Task<Browser> Go(HttpRequestMessage request)
    {
        for (var step = 0; step < MostRedirects; step++)
        {
            var method = request.Method;
            using var response = await Http.SendAsync(request);
            request.Dispose();
            var at = response.RequestMessage!.RequestUri!;
            if (response.Headers.Location is { } next)
            {
                var target = new Uri(at, next);
                if (target.Authority != Http.BaseAddress!.Authority)
                    throw new InvalidOperationException($"{at} leads away from the site, to {target}.");
                request = new HttpRequestMessage(
                    response.StatusCode is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect ? method : HttpMethod.Get, target);
                continue;
            }

            (Status, Headers, ContentHeaders) = (response.StatusCode, response.Headers, response.Content.Headers);
            Path = at.PathAndQuery;
            Html = await response.Content.ReadAsStringAsync();
            Document = Parser.ParseDocument(Html);
            return this;
        }

        throw new InvalidOperationException($"More than {MostRedirects} redirects, the last to {request.RequestUri}.");
    }

    private static Dictionary<string, object?> Entries(object? values) => values switch
    {
        null => [],
        IEnumerable<KeyValuePair<string, object?>> named => named.ToDictionary(),
        _ => values.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .ToDictionary(property => property.Name, property => property.GetValue(values)),
    };
}
