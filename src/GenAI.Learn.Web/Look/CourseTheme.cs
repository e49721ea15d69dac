using MudBlazor;

namespace GenAI.Learn.Web.Look;

/// <summary>
/// The site's colours, faces and corners as MudBlazor's theme: a book on warm paper, by day and by night. <c>css/tokens.css</c> takes its
/// colours from here; what no theme knows (the roles of data in figures, the accent of a module) it adds.
/// </summary>
public static class CourseTheme
{
    private static readonly string[] Sans = ["Source Sans 3", "Source Sans fallback", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Background = "#fdfcf8",
            BackgroundGray = "#f3f0e7",
            Surface = "#fffefb",
            DrawerBackground = "#fdfcf8",
            DrawerText = "#22252b",
            DrawerIcon = "#565b64",
            AppbarBackground = "#fdfcf8",
            AppbarText = "#22252b",
            TextPrimary = "#22252b",
            TextSecondary = "#565b64",
            TextDisabled = "#6a6f78",
            ActionDefault = "#565b64",
            ActionDisabled = "#6a6f78",
            ActionDisabledBackground = "#f3f0e7",
            Primary = "#3c3f9e",
            PrimaryContrastText = "#ffffff",
            Secondary = "#6f46a8",
            Info = "#1f5fa8",
            InfoContrastText = "#ffffff",
            Success = "#1a6d3f",
            SuccessContrastText = "#ffffff",
            Warning = "#8a5300",
            WarningContrastText = "#ffffff",
            Error = "#ae2626",
            ErrorContrastText = "#ffffff",
            LinesDefault = "#e2ddd0",
            LinesInputs = "#827d72",
            TableLines = "#e2ddd0",
            Divider = "#e2ddd0",
            Skeleton = "#e2ddd0",
        },
        PaletteDark = new PaletteDark
        {
            Background = "#15171b",
            BackgroundGray = "#24282f",
            Surface = "#1b1e23",
            DrawerBackground = "#15171b",
            DrawerText = "#e7e3da",
            DrawerIcon = "#aaaeb6",
            AppbarBackground = "#15171b",
            AppbarText = "#e7e3da",
            TextPrimary = "#e7e3da",
            TextSecondary = "#aaaeb6",
            TextDisabled = "#989ea8",
            ActionDefault = "#aaaeb6",
            ActionDisabled = "#989ea8",
            ActionDisabledBackground = "#24282f",
            Primary = "#aeb2ff",
            PrimaryContrastText = "#15171b",
            Secondary = "#c4a5ff",
            Info = "#74b5ff",
            InfoContrastText = "#15171b",
            Success = "#6fcf97",
            SuccessContrastText = "#15171b",
            Warning = "#f0b35a",
            WarningContrastText = "#15171b",
            Error = "#ff8a80",
            ErrorContrastText = "#15171b",
            LinesDefault = "#343841",
            LinesInputs = "#858b96",
            TableLines = "#343841",
            Divider = "#343841",
            Skeleton = "#343841",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Sans, FontSize = "1rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontSize = "1rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontSize = "0.9rem", LineHeight = "1.45", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontSize = "0.95rem", FontWeight = "600", LineHeight = "1.3", LetterSpacing = "normal", TextTransform = "none" },
            Caption = new CaptionTypography { FontSize = "0.82rem", LineHeight = "1.4", LetterSpacing = "normal" },
            Subtitle1 = new Subtitle1Typography { FontSize = "0.95rem", LineHeight = "1.5", LetterSpacing = "normal" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px", AppbarHeight = "56px", DrawerWidthLeft = "292px" },
    };
}
