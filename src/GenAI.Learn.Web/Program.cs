using GenAI.Learn.Web.Hub;
using GenAI.Learn.Web.Learners;
using GenAI.Learn.Web.Recordings;

var builder = WebApplication.CreateBuilder(args);
if (RecordCommand.IsAsked(args))
    return await RecordCommand.RunAsync(args, builder.Configuration, builder.Environment.WebRootPath);
builder.AddLabs();

var app = builder.Build();
app.UseLearners();
app.MapLabs();
app.Run();
return 0;
