namespace SolidarityHub.Web.Composition;

/// <summary>What browsers are told not to do: no inline script or style, no request to anyone else, no framing.</summary>
internal static class Security
{
    public static HeaderPolicyCollection Headers(IHostEnvironment environment) =>
        Site(environment, csp => csp.AddFrameAncestors().None()).AddFrameOptionsDeny();

    /// <summary>Pages made for frames: any site may frame them, and as in any frame the visitor is a stranger there.</summary>
    public static HeaderPolicyCollection EmbedHeaders(IHostEnvironment environment) =>
        Site(environment, csp => csp.AddFrameAncestors().Sources.Add("*"));

    private static HeaderPolicyCollection Site(IHostEnvironment environment, Action<CspBuilder> frames) => new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddPermissionsPolicy(policy =>
        {
            policy.AddCamera().None();
            policy.AddMicrophone().None();
            policy.AddGeolocation().Self();
            policy.AddPayment().None();
            policy.AddUsb().None();
        })
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            // No nonces: there is no inline script at all, so pages can be kept and shared between readers.
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self();
            csp.AddImgSrc().Self().Data();
            csp.AddFontSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddManifestSrc().Self();
            csp.AddWorkerSrc().Self();
            csp.AddFormAction().Self();
            csp.AddBaseUri().Self();
            frames(csp);
            if (!environment.IsDevelopment()) csp.AddUpgradeInsecureRequests();
        })
        .RemoveServerHeader();

    /// <summary>The browsable API reference brings a script and styles of its own inline; it shows no one's data.</summary>
    public static HeaderPolicyCollection ReferenceHeaders() => new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self().UnsafeInline();
            csp.AddStyleSrc().Self().UnsafeInline();
            csp.AddImgSrc().Self().Data();
            csp.AddFontSrc().Self().Data();
            csp.AddConnectSrc().Self();
            csp.AddBaseUri().Self();
            csp.AddFrameAncestors().None();
        });

    /// <summary>A file that a member shared: nothing in it may run, load or be framed, whatever it is.</summary>
    public static HeaderPolicyCollection FileHeaders() => new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyNoReferrer()
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddFrameAncestors().None();
            csp.AddSandbox();
        })
        .RemoveServerHeader();
}
