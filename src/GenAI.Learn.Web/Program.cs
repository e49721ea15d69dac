using GenAI.Learn.Web.Hub;
using GenAI.Learn.Web.Learners;

var builder = WebApplication.CreateBuilder(args);
builder.AddLabs();

var app = builder.Build();
app.UseLearners();
app.MapLabs();
app.Run();
