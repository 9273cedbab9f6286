using ClicRdvPortal;

return await PortalApp.RunAsync(args);
