using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Web.Common;

/// <summary>What every page of the hub can do: ask, act, and show a form again with what was typed.</summary>
public abstract class HubPage(IRequests requests) : PageModel
{
    private Words? words;

    protected IRequests Requests { get; } = requests;

    public Words T => words ??= HttpContext.RequestServices.GetRequiredService<Words>();

    public Actor Actor => HttpContext.RequestServices.GetRequiredService<ICurrentActor>().Actor;

    /// <summary>Asks and shows the page, or says why not.</summary>
    protected async Task<IActionResult> Show<T>(IQuery<T> query, Action<T> keep)
    {
        var answer = await Requests.Send(query, HttpContext.RequestAborted);
        if (!answer.Succeeded) return Refuse(answer.Error);
        keep(answer.Value);
        return Page();
    }

    /// <summary>Acts and goes on, or shows the form again with the reasons beside its fields.</summary>
    protected async Task<IActionResult> Do<T>(ICommand<T> command, Func<T, IActionResult> then)
    {
        // What could not even be read as a number or a date is refused before the rules are asked.
        if (!ModelState.IsValid) return await Reshow(StatusCodes.Status422UnprocessableEntity);

        var answer = await Requests.Send(command, HttpContext.RequestAborted);
        if (answer.Succeeded) return then(answer.Value);

        var error = answer.Error;
        if (error.Kind is ErrorKind.NotFound or ErrorKind.Gone or ErrorKind.Forbidden) return Refuse(error);
        Explain(error);
        return await Reshow(StatusOf(error.Kind), error.RetryAfter);
    }

    /// <summary>Shows a form again that came back quicker, or much later, than a person sends it; null when nothing is to be said.</summary>
    protected async Task<IActionResult?> Doubt(PersonalForm form, FormTime clock)
    {
        if (clock.Judge(form.Started) is not { } reason) return null;
        if (reason == "form.tooOld") form.Started = null;
        Explain(Error.Invalid(reason));
        return await Reshow(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Loads again what the page shows around its form; a result other than null is answered instead.</summary>
    protected virtual Task<IActionResult?> Reload() => Task.FromResult<IActionResult?>(null);

    /// <summary>Says something on the next page, once.</summary>
    protected void Flash(string key) => TempData.Leave(key);

    /// <summary>A refusal as a page: sign in first, forbidden, gone, or not found.</summary>
    protected IActionResult Refuse(Error error) => error.Kind switch
    {
        ErrorKind.Forbidden when !Actor.IsMember => Challenge(),
        ErrorKind.NotFound => NotFound(),
        _ => StatusCode(StatusOf(error.Kind)),
    };

    /// <summary>Puts a refusal's reasons where the form will show them.</summary>
    protected void Explain(Error error)
    {
        foreach (var field in error.Fields)
            ModelState.AddModelError($"Form.{field.Field}", Sentence(field.Code, field.Arguments));
        if (error.Fields.Count == 0) ModelState.AddModelError("", Sentence(error.Code, error.Arguments));
    }

    private string Sentence(string code, IReadOnlyDictionary<string, string> arguments)
    {
        var key = T.Has(code) ? code : $"validation.{code}";
        return T[key, arguments.Select(argument => (argument.Key, (object?)argument.Value)).ToArray()];
    }

    private async Task<IActionResult> Reshow(int status, TimeSpan? retryAfter = null)
    {
        if (await Reload() is { } instead) return instead;
        Response.StatusCode = status;
        if (retryAfter is { } wait)
            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Page();
    }

    private static int StatusOf(ErrorKind kind) => Refusals.StatusOf(kind);
}
