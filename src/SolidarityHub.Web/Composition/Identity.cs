using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Infrastructure.Accounts;
using SolidarityHub.Infrastructure.Common.Persistence;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Composition;

/// <summary>How people and programs sign in.</summary>
internal static class Identity
{
    /// <summary>Picks the way of signing in that the request shows.</summary>
    private const string Either = "Hub";

    public static IServiceCollection AddHubIdentity(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddDataProtection().SetApplicationName("SolidarityHub").PersistKeysToDbContext<HubDbContext>();

        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, options => options.ForwardDefaultSelector = http =>
                AccessTokenHandler.IsMeant(http.Request) ? AccessTokenHandler.Name : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, AccessTokenHandler>(AccessTokenHandler.Name, null)
            .AddCookie(IdentityConstants.ApplicationScheme, options =>
            {
                // The prefix binds the cookie to this host over TLS; plain http on a developer's machine cannot have it.
                options.Cookie.Name = environment.IsDevelopment() ? "hub" : "__Host-hub";
                options.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.HttpOnly = true;
                options.Cookie.Path = "/";
                options.Cookie.IsEssential = true;
                options.LoginPath = "/account/login";
                options.LogoutPath = "/account/logout";
                options.ReturnUrlParameter = "returnUrl";
                options.ExpireTimeSpan = TimeSpan.FromDays(30);
                options.SlidingExpiration = true;
                options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
                var toLogin = options.Events.OnRedirectToLogin;
                options.Events.OnRedirectToLogin = context =>
                {
                    if (!context.Request.Path.StartsWithSegments("/api") && !context.Request.Path.StartsWithSegments("/hubs"))
                        return toLogin(context);
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    return Task.CompletedTask;
                };
                options.Events.OnRedirectToAccessDenied = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
            });

        services.AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Password = new PasswordOptions
                {
                    RequiredLength = Password.MinLength,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                    RequiredUniqueChars = 1,
                };
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
                options.ClaimsIdentity.SecurityStampClaimType = MemberClaims.Stamp;
                options.Tokens.PasswordResetTokenProvider = ResetTokenOptions.Provider;
            })
            .AddEntityFrameworkStores<HubDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddTokenProvider<ResetTokens>(ResetTokenOptions.Provider)
            .AddClaimsPrincipalFactory<MemberPrincipals>();
        // OWASP Password Storage Cheat Sheet: PBKDF2 with HMAC-SHA512, 210 000 rounds.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromDays(1));
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));

        services.AddAuthorization();
        services.AddScoped<HttpActor>();
        services.AddScoped<ICurrentActor>(provider => provider.GetRequiredService<HttpActor>());
        services.AddSingleton<FormTime>();
        services.AddSingleton<IMailWords, MailWords>();
        return services;
    }
}
